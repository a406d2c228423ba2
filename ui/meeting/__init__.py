"""The Streamlit parts of the hội nghị: pins, the outline, the hall, documents, conclusions."""
